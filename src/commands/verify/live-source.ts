import { ask } from './ask.ts';
import { linkedNames } from './linked-names.ts';
import { readable } from './source.ts';
import type { Answer, Source } from './source.ts';

/**
 * A live site, or why nothing can be said of it.
 *
 * @param home its address, with scheme and host; the path that it has is the site’s own
 * @param base the path from the settings, for an address without one
 * @param patience how many milliseconds an answer may take
 */
export async function liveSource(
  home: URL,
  base: string,
  patience?: number,
): Promise<Source | { fault: string }> {
  const { origin } = home;
  const own = home.pathname.replace(/\/+$/, '') || base;
  const source: Source = {
    name: origin + own,
    origin,
    base: own,
    read: (address) => read(new URL(address, origin), patience),
    names: () => linkedNames(source),
    show: (address) => origin + readable(address),
  };
  const first = await source.read(`${own}/`);
  if ('fault' in first) return { fault: `${source.name}/ ${first.fault}` };
  const nowhere = await source.read(`${own}/nothing-has-ever-been-here/`);
  if ('fault' in nowhere) return source;
  const fault = `${source.name} answers with a page where there is none: set its host to answer 404, or nothing can be proved of it`;
  return { fault };
}

async function read(url: URL, patience: number | undefined): Promise<Answer> {
  const answer = await ask(url, { patience });
  if ('fault' in answer) return answer;
  return { text: new TextDecoder().decode(answer.bytes), url: answer.url };
}
