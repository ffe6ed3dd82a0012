/**
 * Chicago, author and date, for pages of a site (The Chicago Manual of Style, 18th edition, on
 * websites and news): Author. Year. “Title.” Site, Month Day, Year. Address. Then the revision that
 * was read, and where it stays. As a style of CSL 1.0.2, because none of the npm packages that we
 * found ships one.
 */
export const CHICAGO = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>Chicago (author-date), pages of a site</title>
    <id>chicago-author-date-pages</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <macro name="by">
    <names variable="author">
      <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"
        et-al-min="7" et-al-use-first="3"/>
      <substitute><text variable="container-title"/></substitute>
    </names>
  </macro>
  <macro name="year">
    <date variable="issued"><date-part name="year"/></date>
  </macro>
  <citation>
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=" "><text macro="by"/><text macro="year"/></group>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="by"/>
        <text macro="year"/>
        <text variable="title" quotes="true"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <date variable="issued" form="text"/>
        </group>
        <text variable="URL"/>
        <text variable="note"/>
      </group>
    </layout>
  </bibliography>
</style>`;
