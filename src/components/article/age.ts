const MONTH = 2_629_800_000;

/** Says how old the facts of an article are, from half a year on. */
export function sayAge(line: HTMLElement): void {
  const { asOf = '', age = '' } = line.dataset;
  const months = (Date.now() - Date.parse(asOf)) / MONTH;
  if (months < 6) return;
  const isYears = months >= 24;
  const { lang } = document.documentElement;
  const duration = Math.floor(isYears ? months / 12 : months).toLocaleString(lang, {
    style: 'unit',
    unit: isYears ? 'year' : 'month',
    unitDisplay: 'long',
  });
  line.append(age.replace('#', duration));
}
