import type { OutputFile } from '../files.ts';
import { redirectsOf } from '../redirects.ts';
import type { SiteOutput } from '../site-files.ts';
import { headersFile } from './headers-file.ts';
import { redirectsFile } from './redirects-file.ts';
import { securityTxt } from './security-txt.ts';

/**
 * What hosts read in the built site itself: Netlify and Cloudflare `_headers` and `_redirects`,
 * GitHub Pages `.nojekyll` (or it would leave out what begins with an underscore); and whom to tell
 * of a weakness. Other hosts get theirs beside the site (./beside.ts).
 */
export const served: SiteOutput = ({ articles }, { site, addresses }) => {
  const { base } = site;
  const redirects = redirectsOf(articles, addresses);
  const contact = securityTxt(site);
  const files: OutputFile[] = [
    { address: `${base}/_headers`, text: headersFile(base) },
    { address: `${base}/_redirects`, text: redirectsFile(redirects) },
    { address: `${base}/.nojekyll`, text: '' },
  ];
  if (contact.text !== undefined)
    files.push({ address: `${base}/.well-known/security.txt`, text: contact.text });
  return files;
};
