// Run by dates.test.ts in several time zones: what a machine there makes of every day of years
// in which zones changed their clocks at midnight, or left out a day.
import { enGB } from 'date-fns/locale/en-GB';
import { humanDate, isDateText } from '../../../src/article/dates.ts';
import { frontmatterSchema } from '../../../src/article/schema.ts';
import { readYaml } from '../../../src/article/yaml.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

const wrong: string[] = [];
for (const year of [2011, 2014, 2024]) {
  for (let day = 0; day < 366; day++) {
    const date = new Date(Date.UTC(year, 0, 1 + day));
    const text = date.toISOString().slice(0, 10);
    const expected = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
    if (!isDateText(text) || humanDate(text, enGB) !== expected) wrong.push(text);
    for (const time of ['00:00', '02:30', '23:59']) {
      const instant = `${text}T${time}+02:00`;
      const told = `${expected}, ${time} (UTC+02:00)`;
      if (!isDateText(instant) || humanDate(instant, enGB) !== told) wrong.push(instant);
    }
  }
}

for (const written of ['2024-03-31', '"2024-03-31"', "'2024-03-31'"]) {
  const text = `title: A\nstandfirst: B\ndate: ${written}\nauthors: [a]\nsections: [C]\n`;
  const { value } = readYaml({ file: 'x', text, start: 0, end: text.length }, frontmatterSchema);
  if (value?.date !== '2024-03-31') wrong.push(`${written} in YAML`);
}

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
console.log(JSON.stringify({ timeZone, wrong }));
