/* eslint-disable max-lines -- tables: a line a case */
import { describe, expect, test } from 'vitest';
import type { Difference, Segment } from '../../../../src/article/record/difference.ts';
import { moreThanMinor } from '../../../../src/article/record/minor.ts';

/** A difference from its notation: `passed with [-14-]{+13+} votes`. */
function difference(notation: string, quoted = false): Difference {
  const segments = [...notation.matchAll(/\[-(.*?)-\]|\{\+(.*?)\+\}|(?:(?!\[-|\{\+).)+/gsu)].map(
    ({ 0: text, 1: deleted, 2: inserted }): Segment => {
      if (deleted !== undefined) return { op: 'deleted', text: deleted };
      return inserted === undefined ? { op: 'same', text } : { op: 'inserted', text: inserted };
    },
  );
  return { quoted, segments };
}

function found(lang: string, ...notations: string[]): string[] {
  return moreThanMinor(
    notations.map((notation) => difference(notation)),
    lang,
  );
}

/** A table: a line a case, its language, a difference, and what is found, with `;` between. */
function rows(table: string): [lang: string, notation: string, findings: string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [lang = '', notation = '', findings = ''] = line.trim().split(' | ');
      return [lang, notation, findings];
    });
}

describe('spelling and style are minor', () => {
  test.each(
    rows(`
    en | The [-goverment-]{+government+} fell
    en | the gover{+n+}ment fell
    en | the [-color-]{+colour+} of money
    en | the plan [-which-]{+that+} failed
    en | the talks{+,+} which failed
    en | the talks failed[-?-]{+.+} They ended
    en | two  words[- -] kept
    en | a [-cease-fire-]{+ceasefire+} and a [-cease fire-]{+ceasefire+}
    en | they [-can not-]{+cannot+} go
    en | they [-dont-]{+don’t+} go, they don[-'-]{+’+}t
    en | [-its-]{+it’s+} here
    en | [-Israels-]{+Israel’s+} plan and Israel[-'-]{+’+}s army
    en | the soldiers[-'-]{+’+} families’ homes
    en | the [-US led-]{+US-led+} force
    en | the US-[-lead-]{+led+} force
    en | the [-U.S.-]{+US+} force
    en | the [-president-]{+President+} of Israel, on [-monday-]{+Monday+}
    en | in 1990[- - -]{+–+}1995
    en | at 3 [-p.m.-]{+pm+}
    de | die [-grosse-]{+große+} Koalition[-,-] und [-daß-]{+dass+} er geht
    de | [-Weil-]{+Da+} er geht
    de | am [-montag-]{+Montag+}
    ar | قالت [-الحكومه-]{+الحكومة+} أمس
    ar | [-و قال-]{+وقال+} الوزير
    ar | قال [-الوزير-]{+الوزيرُ+}[-,-]{+،+} أمس
    ar | المجلس [-التي-]{+الذي+} اجتمع
    fr | le [-gouvernment-]{+gouvernement+} de l[-'-]{+’+}Iran
    fr | la réunion{+,+} qui [-as-]{+a+} échoué
    he | אמר [-ראשש-]{+ראש+} הממשלה
    ko | [-정부눈-]{+정부는+} 말했다
    zh | 政府说[-,-]{+，+}谈判失败
  `),
  )('in %s: %s', (lang, notation) => {
    expect(found(lang, notation)).toEqual([]);
  });
});

describe('a number that changed is named', () => {
  test.each(
    rows(`
    en | passed with [-14-]{+13+} votes | the number “14” became “13”
    en | passed with 1[-4-]{+3+} votes | the number “14” became “13”
    en | some 1[-,-]{+.+}000 men | the number “1,000” became “1.000”
    en | some 1{+,+}000 men | the number “1000” became “1,000”
    en | at 10[-:-]{+.+}30 | the number “10:30” became “10.30”
    en | at {+-+}5 degrees | the number “5” became “-5”
    en | some [-14-]{+fourteen+} men | the number “14” became “fourteen”
    en | [-Three-]{+Some+} men | the number “Three” became “Some”
    en | about [-two thirds-]{+half+} of it | the number “two thirds” became “half”
    en | it [-doubled-]{+grew+} in a {+dozen+} towns | the number “doubled” became “grew”; the number “dozen” was put in
    en | a [-second-]{+twenty-third+} vote | the number “second” became “twenty-third”
    en | met {+twice+} there | the number “twice” was put in
    en | some 5[- -]{+%+} of it | the number “%” was put in
    en | some [-$-]{+€+}5 | the number “$” became “€”
    en | in the 19[-8-]{+9+}0s | the number “1980s” became “1990s”
    en | F[-16-]{+35+} jets | the number “F16” became “F35”
    de | [-dreiundzwanzig-]{+zweiunddreißig+} Tote | the number “dreiundzwanzig” became “zweiunddreißig”
    de | die [-erste-]{+zweite+} Lesung | the number “erste” became “zweite”
    de | um [-eineinhalb-]{+anderthalb+} Meter | the number “eineinhalb” became “anderthalb”
    ar | قتل [-ثلاثة-]{+أربعة+} جنود | the number “ثلاثة” became “أربعة”
    ar | بعد [-وعشرين-]{+وثلاثين+} يوما | the number “وعشرين” became “وثلاثين”
    ar | قتل [-١٤-]{+١٣+} جنديا | the number “١٤” became “١٣”
    ar | نحو [-ألف-]{+مليون+} شخص | the number “ألف” became “مليون”
    fr | les [-14-]{+15+} otages | the number “14” became “15”
  `),
  )('in %s: %s', (lang, notation, expected) => {
    expect(found(lang, notation).join('; ')).toBe(expected);
  });

  test.each(
    rows(`
    de | [-einfache-]{+schlichte+} Worte, [-eine-]{+die+} Frage
    en | the men [-and-]{+or+} women, all 1,000 of them
  `),
  )('but no other word is one in %s: %s', (lang, notation) => {
    expect(found(lang, notation)).toEqual([]);
  });
});

describe('a date that changed is named', () => {
  test.each(
    rows(`
    en | on [-Monday-]{+Tuesday+} | the date “Monday” became “Tuesday”
    en | on [-monday-]{+tuesday+} | the date “monday” became “tuesday”
    en | on [-Jan.-]{+Feb.+} 3 | the date “Jan” became “Feb”
    en | in [-may-]{+May+} | the date “may” became “May”
    en | met [-today-]{+yesterday+} | the date “today” became “yesterday”
    en | at 3 [-a.m.-]{+p.m.+} | the date “a.m” became “p.m”
    de | am [-Dienstag-]{+Mittwoch+} | the date “Dienstag” became “Mittwoch”
    de | kam [-gestern-]{+heute+} an | the date “gestern” became “heute”
    ar | في [-يونيو-]{+يوليو+} الماضي | the date “يونيو” became “يوليو”
    ar | منذ [-ليونيو-]{+ليوليو+} الماضي | the date “ليونيو” became “ليوليو”
    ar | في [-آذار-]{+نيسان+} الماضي | the date “آذار” became “نيسان”
    ar | قال [-أمس-]{+اليوم+} إنه | the date “أمس” became “اليوم”
    fr | en [-mai-]{+mars+} | the date “mai” became “mars”
    fr | le 3 [-janv.-]{+févr.+} 2024 | the date “janv” became “févr”
    fr | venu [-hier-]{+demain+} | the date “hier” became “demain”
    ru | 1 [-января-]{+февраля+} | the date “января” became “февраля”
  `),
  )('in %s: %s', (lang, notation, expected) => {
    expect(found(lang, notation).join('; ')).toBe(expected);
  });

  test('but “may”, “march” and “sat” are no months or days', () => {
    expect(found('en', 'they [-may-]{+can+} [-march-]{+walk+} where he [-sat-]{+was+}')).toEqual(
      [],
    );
  });
});

describe('a name that changed is named', () => {
  test.each(
    rows(`
    en | said [-Dermer-]{+Netanyahu+} | the name “Dermer” became “Netanyahu”
    en | said [-Dermer-]{+he+} | the name “Dermer” became “he”
    en | said [-he-]{+Dermer+} | the name “Dermer” was put in
    en | said {+Ron Dermer, +}a minister | the name “Ron Dermer” was put in
    en | said [-Netanjahu-]{+Netanyahu+} | the name “Netanjahu” became “Netanyahu”
    en | [-Israel-]{+Iran+}’s plan | the name “Israel” became “Iran”
    en | the [-US-led-]{+UN-led+} force | the name “US” became “UN”
    en | they told [-us-]{+US+} | the name “us” became “US”
    en | they told [-us-]{+the U.S.+} | the name “U.S” was put in
    en | the [-WHO-]{+who+} | the name “WHO” became “who”
    en | by [-eBay-]{+them+} | the name “eBay” became “them”
    en | [-Hamas-]{+Fatah+} agreed | the name “Hamas” became “Fatah”
    en | [-Hamas told Israel-]{+Israel told Hamas+} | the name “Hamas” was struck; the name “Hamas” was put in
    de | der [-Regirung-]{+Regierung+} | the noun or name “Regirung” became “Regierung”
    fr | l’[-Iran-]{+Irak+} | the name “Iran” became “Irak”
    fr | [-Mais-]{+Or+} il part | the name “Mais” became “Or”
    ar | قال [-نتنياهو-]{+ديرمر+} أمس | the word or name “نتنياهو” became “ديرمر”
    ar | قال [-أحمد-]{+محمد+} أمس | the word or name “أحمد” became “محمد”
    ar | قالت {+حماس+} أمس | the word or name “حماس” was put in
    ar | قالت [-Hamas-]{+Fatah+} أمس | the name “Hamas” became “Fatah”
    zh | 在[-北京-]{+南京+} | the word or name “在北京” became “在南京”
    ka | [-თბილისი-]{+ბათუმი+} არის | the word or name “თბილისი” became “ბათუმი”
  `),
  )('in %s: %s', (lang, notation, expected) => {
    expect(found(lang, notation).join('; ')).toBe(expected);
  });

  test.each(
    rows(`
    en | It failed. [-But-]{+And+} they met
    en | He said “no.” [-But-]{+And+} they met
    en | {+So +}[-The-]{+the+} plan failed
    en | [-Talks-]{+They+} failed. All talks fail
  `),
  )(
    'but no small word, or one in lower case elsewhere, that begins a sentence in %s: %s',
    (lang, notation) => {
      expect(found(lang, notation)).toEqual([]);
    },
  );

  test('nor is one that stands in lower case in another paragraph', () => {
    expect(found('en', '[-Settlers-]{+They+} left', 'all the settlers [-too-]{+also+}')).toEqual(
      [],
    );
    expect(found('en', '[-Settlers-]{+They+} left')).toEqual(['the name “Settlers” became “They”']);
  });

  test('and within a sentence, or after “Mr.”, it is one though it stands in lower case', () => {
    expect(found('en', 'a black car of [-Black-]{+his+}')).toHaveLength(1);
    expect(found('en', 'a black car of Mr. [-Black-]{+Whyte+}')).toHaveLength(1);
  });
});

describe('a negation that changed is named', () => {
  test.each(
    rows(`
    en | does {+not+} know | the negation “not” was put in
    en | they [-never-]{+often+} met | the negation “never” became “often”
    en | they [-can-]{+cannot+} go | the negation “cannot” was put in
    en | they [-do-]{+don’t+} go | the negation “don’t” was put in
    en | they did[-n't-] go | the negation “didn't” became “did”
    en | [-No-]{+The+} vote | the negation “No” became “The”
    en | it is [-not able-]{+notable+} | the negation “not” was struck
    en | it is [-likely-]{+unlikely+} | “likely” became “unlikely”, its opposite
    en | it is [-illegal-]{+legal+} | “illegal” became “legal”, its opposite
    en | a {+non-+}binding vote | the negation “non” was put in
    de | er kommt {+nicht+} | the negation “nicht” was put in
    de | mit [-einer-]{+keiner+} Frage | the negation “keiner” was put in
    de | [-Kaum-]{+Nur+} er | the negation “Kaum” became “Nur”
    ar | [-لم-]{+لن+} يذهب | the negation “لم” became “لن”
    ar | قال {+ولا+} يذهب | the negation “ولا” was put in
    ar | [-بدون-]{+مع+} شروط | the negation “بدون” became “مع”
  `),
  )('in %s: %s', (lang, notation, expected) => {
    expect(found(lang, notation).join('; ')).toBe(expected);
  });

  test('but كما is none', () => {
    expect(found('ar', '[-كما-]{+حيث+} قال')).toEqual([]);
  });
});

describe('a quotation that changed is named', () => {
  test.each(
    rows(`
    en | said “we [-go-]{+leave+} now” to | in a quotation “go” became “leave”
    en | said "we [-go-]{+leave+} now" to | in a quotation “go” became “leave”
    en | said ‘we don’t [-go-]{+leave+} now’ to | in a quotation “go” became “leave”
    en | said 'we don't [-go-]{+leave+} now' to | in a quotation “go” became “leave”
    en | the ‘soldiers’ families [-go-]{+leave+}’ plan | in a quotation “go” became “leave”
    en | said “we [-go-]{+leave+} and do not end | in a quotation “go” became “leave”
    de | sagte „wir [-go-]{+leave+} jetzt“ dazu | in a quotation “go” became “leave”
    de | sagte »wir [-go-]{+leave+} jetzt« dazu | in a quotation “go” became “leave”
    fr | dit « nous [-go-]{+leave+} » hier | in a quotation “go” became “leave”
    ar | قال «إننا [-نذهب-]{+نغادر+}» أمس | in a quotation “نذهب” became “نغادر”
    en | said “the [-goverment-]{+government+}” | in a quotation “goverment” became “government”
    en | said “[-we-]{+We+} go” | in a quotation “we” became “We”
    en | said “we {+did not +}go” | in a quotation “did not” was put in
    en | a {+“+}free vote{+”+} there | quotation marks were put around “free vote”
    en | a [-“-]free[-”-] vote | quotation marks were taken from “free”
    en | said “we go[-”-] now{+”+} to | quotation marks were put around “now”
    en | said “we[- go” and “they-] stay” | in a quotation “go” was struck; in a quotation “they” was struck
  `),
  )('in %s: %s', (lang, notation, expected) => {
    expect(found(lang, notation).join('; ')).toBe(expected);
  });

  test('every word of a block quotation is quoted', () => {
    expect(moreThanMinor([difference('the [-goverment-]{+government+}', true)], 'en')).toEqual([
      'in a quotation “goverment” became “government”',
    ]);
  });

  test.each(
    rows(`
    en | said [-"-]{+“+}no[-"-]{+”+} and [-'-]{+‘+}yes[-'-]{+’+}
    de | sagte „nein[-"-]{+“+} dazu
    en | said “no[-,-]{+.+}” and went
    en | said “no” [-which-]{+that+} was “so”
    en | the soldiers’ [-which-]{+that+} families’
    en | it’s [-which-]{+that+} we’re
    he | צה"ל [-אמרר-]{+אמר+} מנכ"ל
  `),
  )('but the shape of marks, and words outside, are minor in %s: %s', (lang, notation) => {
    expect(found(lang, notation)).toEqual([]);
  });
});

describe('what is no words is never minor', () => {
  const changed = (...ops: [Segment['op'], string][]): string[] => {
    const segments = ops.map(([op, text]): Segment => ({ op, text, what: 'link' }));
    return moreThanMinor([{ quoted: false, segments }], 'en');
  };

  test('a link', () => {
    const url = 'https://a.example/14';
    expect(changed(['deleted', url], ['inserted', `${url}0`])).toEqual([
      `the link “${url}” became “${url}0”`,
    ]);
    expect(changed(['inserted', url])).toEqual([`the link “${url}” was put in`]);
    expect(changed(['same', url])).toEqual([]);
  });

  test.each(['image', 'element'] as const)('an %s', (what) => {
    const segments: Segment[] = [{ op: 'deleted', text: 'a', what }];
    expect(moreThanMinor([{ quoted: false, segments }], 'en')).toEqual([
      `the ${what} “a” was struck`,
    ]);
  });

  test('and stands between words without parting them', () => {
    const { segments } = difference('the gover[-|-]{+n+}ment fell');
    const link: Segment = { op: 'deleted', text: 'https://a.example', what: 'link' };
    const text = segments.map((part) => (part.op === 'deleted' ? link : part));
    expect(moreThanMinor([{ quoted: false, segments: text }], 'en')).toEqual([
      'the link “https://a.example” was struck',
    ]);
  });
});

describe('what is too large for spelling and style', () => {
  test.each(
    rows(`
    en | Done. {+They met and talked.+} They left | a sentence was put in: “They met and talked”
    en | {+They met and talked.+} | a sentence was put in: “They met and talked”
    en | [-They met.-] | a sentence was struck: “They met”
    en | They {+met. They +}left | a sentence was put in: “They met”
    en | it failed {+as the talks on aid and on food ended+} | 8 words or more were put in at once: “as the talks on aid and on food ended”
    en | it failed [-as the talks on aid and on food-]{+then+} | 8 words or more were struck at once: “as the talks on aid and on food”
  `),
  )('in %s: %s', (lang, notation, expected) => {
    expect(found(lang, notation).join('; ')).toBe(expected);
  });

  test('but seven words may change', () => {
    expect(found('en', 'it failed {+as the talks on aid and food+}')).toEqual([]);
  });

  test('a long text is shown from its beginning', () => {
    const [message] = found('en', `it failed {+${'again and '.repeat(20)}+}`);
    expect(message).toMatch(/^8 words or more were put in at once: “(?:again and )+.*…”$/);
    expect(message?.length).toBeLessThan(110);
  });
});

describe('findings', () => {
  test('come once each, weightiest first', () => {
    const text =
      'does {+not+} see [-Dermer-]{+Lapid+} on [-Monday-]{+Friday+} at [-3-]{+4+}, “[-a-]{+b+}”';
    expect(found('en', text, text)).toEqual([
      'in a quotation “a” became “b”',
      'the number “3” became “4”',
      'the date “Monday” became “Friday”',
      'the name “Dermer” became “Lapid”',
      'the negation “not” was put in',
    ]);
  });

  test('are eight at most', () => {
    const many = Array.from({ length: 12 }, (_, n) => `in [-${n}-]{+${n + 20}+} places`);
    expect(found('en', ...many)).toHaveLength(8);
  });
});
