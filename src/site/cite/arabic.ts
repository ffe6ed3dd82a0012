const MONTHS = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];
const TERMS = [
  ['and', 'و'],
  ['et-al', 'وآخرون'],
  ['no date', 'من دون تاريخ'],
  ['page-range-delimiter', '–'],
  ['colon', ':'],
  ['comma', '،'],
  ['semicolon', '؛'],
  ['open-quote', '«'],
  ['close-quote', '»'],
  ['open-inner-quote', '“'],
  ['close-inner-quote', '”'],
  ...MONTHS.map((month, index) => [`month-${String(index + 1).padStart(2, '0')}`, month]),
];

/** What styles say in Arabic, as a CSL locale: Citation.js ships none. The rest stays English. */
export const ARABIC = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="ar">
  <style-options punctuation-in-quote="false"/>
  <date form="text">
    <date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/>
  </date>
  <date form="numeric" delimiter="/">
    <date-part name="day"/><date-part name="month" form="numeric"/><date-part name="year"/>
  </date>
  <terms>${TERMS.map(([name, term]) => `<term name="${name}">${term}</term>`).join('')}</terms>
</locale>`;
