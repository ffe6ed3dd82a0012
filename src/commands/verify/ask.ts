import type { NoAnswer } from './source.ts';

/** How long an answer may take. */
const PATIENCE_MS = 30_000;
/** A connection that broke is tried once more: of thousands, one may. */
const TRIES = 2;

/** What a host answered, after any redirect; its bytes are those of the file, not as compressed. */
export interface HostAnswer {
  bytes: Uint8Array;
  url: URL;
  /** How it was compressed on the way; undefined where it was not. */
  encoding: string | undefined;
}

/** How a host is asked. */
export interface AskOptions {
  /** How many milliseconds an answer may take. */
  patience?: number | undefined;
  /** A compression to ask for instead of any: `identity` for none. */
  encoding?: string;
  /** True where the page that stands for what is missing is an answer too. */
  evenMissing?: boolean;
}

/** Asks a host for what stands at an address. */
export async function ask(
  url: URL,
  options: AskOptions = {},
  tries = TRIES,
): Promise<HostAnswer | NoAnswer> {
  const { patience = PATIENCE_MS, encoding, evenMissing = false } = options;
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      headers: encoding === undefined ? {} : { 'accept-encoding': encoding },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, statusText } = response;
    const missing = status === 404 || status === 410;
    if (response.ok || (missing && evenMissing)) {
      const compressed = response.headers.get('content-encoding') ?? undefined;
      return { bytes, url: new URL(response.url), encoding: compressed };
    }
    const remedy = missing
      ? 'publish the site again, and look whether its host leaves files out'
      : 'look at the host, and try again';
    return { fault: `answers ${`${status} ${statusText}`.trim()}: ${remedy}`, missing };
  } catch (error) {
    if (tries > 1 && !isTimeout(error)) return ask(url, options, tries - 1);
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
