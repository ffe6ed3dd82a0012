import { de as locale } from 'date-fns/locale/de';
import type { Words } from './type.ts';

export const de: Words = {
  lang: 'de',
  locale,
  skip: 'Zum Text springen',
  by: (names) => `Von ${names}`,
  published: 'Veröffentlicht',
  factsAsOf: 'Stand der Fakten',
  describes: (date) => `Dies beschreibt den Stand vom ${date}. Späteres kommt darin nicht vor.`,
  readingTime: (minutes) => `${minutes} Min. Lesezeit`,
  outline: 'In diesem Beitrag',
  toOutline: 'Abschnitte',
  copyLink: (heading) => `Link zu „${heading}“ kopieren`,
  copied: 'Kopiert',
  note: 'Anmerkung',
  table: 'Tabelle',
  next: 'Mehr zum Lesen',
  home: 'Startseite',
  newest: 'Neuester Beitrag',
  more: 'Weitere Beiträge',
  about: 'Über uns',
  notFoundTitle: 'Unter dieser Adresse gibt es keine Seite',
  notFoundText: 'Vielleicht ist die Adresse vertippt. Alle Beiträge stehen auf der Startseite.',
  toHome: 'Zur Startseite',
  aside: {
    background: 'Hintergrund',
    note: 'Hinweis',
    disputed: 'Umstritten',
    unknown: 'Was wir nicht wissen',
  },
};
