import type { DateText } from '../../article/dates.ts';

/**
 * The date of the last revision that brought new facts: up to there the facts of an article hold
 * whose editor gave no date. Read off the bytes, because an article is compiled before its record
 * is parsed; one that is no sound record is refused then.
 */
export function asOfOnRecord(record: readonly { bytes: Uint8Array }[]): DateText | undefined {
  const last = record
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .findLast((text) => /^kind: (?:published|update)\r?$/m.test(text));
  return /^date: (\S+)/m.exec(last ?? '')?.[1];
}
