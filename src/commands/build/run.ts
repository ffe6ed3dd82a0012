import { parseArgs } from 'node:util';
import { securityTxt } from '../../outputs/hosting/security-txt.ts';
import { buildSite } from '../build-site.ts';
import { parseShard } from './shard.ts';
import { Refusal, runCommand } from '../failure.ts';
import { LIVE } from '../swap.ts';

const SHARD = 'a part of the site, as in --shard 1/3: the first of three';

await runCommand(process.cwd(), async () => {
  const started = performance.now();
  const built = await buildSite(process.cwd(), shardOf(process.argv.slice(2)));
  if (!built) {
    console.error(`Nothing was built: ${LIVE}/ is as it was.`);
    return false;
  }
  const { articles, drafts } = built.content;
  const { length } = articles;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${length} article${length === 1 ? '' : 's'} built into ${LIVE}/ in ${seconds} s`);
  const { missing } = securityTxt(built.settings);
  if (missing !== undefined) console.log(missing);
  for (const slug of drafts) console.log(`Held back: ${slug}, which is a draft`);
  return true;
});

function shardOf(args: string[]): ReturnType<typeof parseShard> {
  try {
    const { values } = parseArgs({ args, options: { shard: { type: 'string' } } });
    if (values.shard === undefined) return undefined;
    const shard = parseShard(values.shard);
    if (shard) return shard;
    throw new Refusal(`--shard: expected ${SHARD}; found "${values.shard}"`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const found = error instanceof Error ? error.message : String(error);
    throw new Refusal(`npm run build takes ${SHARD}, and nothing else. ${found}`);
  }
}
