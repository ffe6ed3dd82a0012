/** A page that Astro is to render: what it is given is all that it shows, and components ask for no more. */
export interface Planned<Props> {
  /** What stands in the place of the brackets of its file’s name. */
  params: Record<string, string | undefined>;
  /** Plain data. */
  props: Props;
  /** Its address, without host. */
  path: string;
}
