/** The interface words by which explainers are found, followed, cited and shared. */
export interface FoundWords {
  topics: string;
  topicsOf: (site: string) => string;
  archive: string;
  archiveOf: (site: string) => string;
  /** The explainers of a year: a title. */
  explainersOf: (year: string) => string;
  explainers: (count: number) => string;
  /** Said on a site that has none yet. */
  noExplainers: string;
  /** The name of a list’s pages, for screen readers, and one of them. */
  pages: string;
  page: (page: number, of: number) => string;
  newer: string;
  older: string;
  allTopics: string;
  /** To every explainer there is. */
  allExplainers: string;
  series: string;
  partOf: (series: string) => string;
  /** Of a series: what comes before and after. */
  before: string;
  after: string;
  /** What an author wrote. */
  authors: string;
  authorsOf: (site: string) => string;
  writtenBy: (author: string) => string;
  search: string;
  searchSite: (site: string) => string;
  searchLabel: string;
  searching: string;
  results: (count: number, query: string) => string;
  noResults: (query: string) => string;
  moreResults: string;
  searchFailed: string;
  searchNeedsScript: string;
  cite: string;
  citeOf: (title: string) => string;
  /** What is cited: all of the article. */
  wholeArticle: string;
  /** That the citation is of one revision. */
  citesRevision: (number: number, date: string) => string;
  /** What leads to how that revision read. */
  asItRead: string;
  copy: string;
  download: string;
  shareArticle: string;
  mail: string;
  follow: string;
  asMarkdown: string;
  /** What others may do with the text. */
  licence: (name: string) => string;
}
