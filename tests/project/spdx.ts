/**
 * Whether a licence expression can be met with licences that are allowed: each of those joined by AND, one of
 * those joined by OR (https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/). AND binds closer.
 *
 * @param isAllowed whether one licence is
 */
export function canMeet(expression: string, isAllowed: (licence: string) => boolean): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let met = both();
    while (tokens[at] === 'OR') {
      at++;
      met = both() || met;
    }
    return met;
  };
  const both = (): boolean => {
    let met = one();
    while (tokens[at] === 'AND') {
      at++;
      met = one() && met;
    }
    return met;
  };
  const one = (): boolean => {
    const token = tokens[at++] ?? '';
    if (token !== '(') return isAllowed(token);
    const met = either();
    return tokens[at++] === ')' && met;
  };
  const met = either();
  return met && at === tokens.length;
}
