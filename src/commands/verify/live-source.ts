import { linkedNames } from './linked-names.ts';
import { readable } from './source.ts';
import type { Answer, Source } from './source.ts';

/** How long an answer may take. */
const PATIENCE_MS = 30_000;
/** A connection that broke is tried once more: of thousands, one may. */
const TRIES = 2;

/**
 * A live site, or why nothing can be said of it.
 *
 * @param home its address, with scheme and host; the path that it has is the site’s own
 * @param base the path from the settings, for an address without one
 */
export async function liveSource(
  home: URL,
  base: string,
  patience = PATIENCE_MS,
): Promise<Source | { fault: string }> {
  const { origin } = home;
  const own = home.pathname.replace(/\/+$/, '') || base;
  const source: Source = {
    name: origin + own,
    origin,
    base: own,
    read: (address) => ask(new URL(address, origin), patience),
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

async function ask(url: URL, patience: number, tries = TRIES): Promise<Answer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    const text = await response.text();
    if (response.ok) return { text, url: new URL(response.url) };
    const { status, statusText } = response;
    const missing = status === 404 || status === 410;
    const remedy = missing
      ? 'publish the site again, and look whether its host leaves files out'
      : 'look at the host, and try again';
    return { fault: `answers ${`${status} ${statusText}`.trim()}: ${remedy}`, missing };
  } catch (error) {
    if (tries > 1 && !isTimeout(error)) return ask(url, patience, tries - 1);
    return { fault: explain(error, patience), missing: false };
  }
}

function explain(error: unknown, patience: number): string {
  if (isTimeout(error)) return `did not answer within ${patience / 1000} seconds: try again later`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = isCoded(cause) ? cause.code : '';
  if (/CERT|SIGNATURE|TLS|SSL|ISSUER/.test(code)) {
    return `has no valid certificate (${code}): mend that at its host`;
  }
  if (code === 'ENOTFOUND') return 'is the address of no host: correct it';
  const reason = code || (cause instanceof Error ? cause.message : String(error));
  return `cannot be reached (${reason}): is it online, and are you?`;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

function isCoded(cause: unknown): cause is { code: string } {
  return (
    typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
  );
}
