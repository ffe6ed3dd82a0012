// Astro reports how it is used unless told not to. Building a newsroom's site tells nobody anything.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
