import { stringify } from 'yaml';
import type { Answers } from './answers.ts';

/** The settings of a new site, as `content/site.yaml`: what was answered, and what may be added. */
export function settingsText({ name, tagline, language, publisher, address }: Answers): string {
  const [host, path] = hostAndPath(address);
  return `# The settings of this site. A build prints what is wrong with them.

# As it stands at the top of every page, in feeds and in previews.
name: ${scalar(name)}
# One line on what the site is: it stands on the home page.
tagline: ${scalar(tagline)}
# Of the interface; an article may set its own with "lang".
language: ${scalar(language)}
# Who answers for the site: it stands at the foot of every page.
publisher: ${scalar(publisher)}

# Scheme and host. SITE_URL in the environment goes before this,
address: ${scalar(host)}
# and BASE_PATH before this: a path such as /explainers, where the site is not at the root of its host.
basePath: ${scalar(path)}

# Where the days of the site begin and end: a name such as Europe/Berlin.
timeZone: UTC

# Where readers report errors: an e-mail address, or a form’s with {address}, {title}, {revision}.
# Without it, sections have no link for that.
# report: corrections@…
# Where readers write to.
# contact: contact@…
# What others may do with the text.
# licence:
#   name: CC BY 4.0
#   url: https://creativecommons.org/licenses/by/4.0/
`;
}

/** The two settings that an address is: `https://name.example/explainers` has a path below its host. */
function hostAndPath(address: string): [host: string, path: string] {
  const [, host = address, path = ''] = /^(https?:\/\/[^/?#]+)(\/.*)$/.exec(address) ?? [];
  return [host, path === '' ? '/' : path];
}

/** A text as YAML, on one line. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, singleQuote: true }).trim();
}
