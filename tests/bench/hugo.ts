/**
 * The Hugo site, by path: its own Markdown and templates. A page has what the stock site's has:
 * title, standfirst, date, outline, text with footnotes. All that Hugo would make beside the pages
 * of articles (lists, feeds, a sitemap) is left out.
 */
export const HUGO_SITE: Readonly<Record<string, string>> = {
  'hugo.yaml': `baseURL: https://hugo.example/
languageCode: en
title: Hugo
publishDir: dist
disableKinds: [home, section, taxonomy, term, RSS, sitemap, robotsTXT, '404']
`,
  'layouts/_default/single.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ .Title }}</title>
    <meta name="description" content="{{ .Params.standfirst }}">
  </head>
  <body>
    <h1>{{ .Title }}</h1>
    <p>{{ .Params.standfirst }}</p>
    <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "Mon Jan 2 2006" }}</time>
    {{ .TableOfContents }}
    <main>{{ .Content }}</main>
  </body>
</html>
`,
};
