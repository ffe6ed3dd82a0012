/** An option with a value of which the last alone would count, silently. */
const ONCE = ['date', 'redact', 'reason', 'rebase'];

/**
 * Why options cannot be meant as they stand together, or undefined: none is ever dropped in silence.
 *
 * @param names the options that were given, in their order, with those given twice
 */
export function togetherFault(
  names: readonly string[],
  slug: string | undefined,
): string | undefined {
  const [first] = names;
  if (first !== undefined && slug === undefined) {
    return `--${first} needs the name of an article: npm run record -- <slug> --${first} …`;
  }
  const twice = ONCE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) return `--${twice}: found it twice, and it is asked for once.`;
  if (names.includes('reason') && !names.includes('redact')) {
    return '--reason is that of --redact <revision>:<section|title>; what readers are told of a change is --note.';
  }
  return (
    apartFault(names, 'redact', ['reason'], 'a text is redacted by itself') ??
    apartFault(names, 'rebase', ['date'], 'the notes and kinds on record stay as they are')
  );
}

function apartFault(
  names: readonly string[],
  name: string,
  allowed: readonly string[],
  why: string,
): string | undefined {
  const other = names.find((one) => one !== name && !allowed.includes(one));
  if (other === undefined || !names.includes(name)) return undefined;
  return `--${name} and --${other} do not go together: ${why}. Run the command once for each.`;
}
