import { buildSite } from './build-site.ts';
import { runCommand } from './failure.ts';
import { serve } from './serve.ts';

await runCommand(process.cwd(), async () => {
  const built = await buildSite(process.cwd());
  if (built) await serve(process.cwd(), built.settings, built.content.articles);
  return built !== undefined;
});
