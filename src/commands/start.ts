import { buildSite } from './build-site.ts';
import { serve } from './serve.ts';

const built = await buildSite(process.cwd());
if (built) await serve(process.cwd(), built.settings, built.content.articles);
