import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblem, isError } from '../article/problems.ts';
import { requireSettings } from '../site/current.ts';
import { WITHOUT_CONTENT } from '../site/routes/render-list.ts';
import { isSound, loadContent } from './content.ts';
import type { Content } from './content.ts';

interface Entry {
  id: string;
  digest?: string;
  /** From the project's root: where the paths of its pictures start. */
  filePath?: string;
}

/** What a collection keeps of the content. */
interface Selection<T extends Entry> {
  entries: (content: Content) => T[];
  /** Ids whose last good state stays while `astro dev` waits for them to be mended. */
  keeps?: (content: Content) => string[];
}

/** The content, loaded once for all collections, and again when a file changes in `astro dev`. */
let current: Promise<Content> | undefined;
const listeners = new Set<(content: Content) => void>();

/**
 * A loader that fills a collection from the checked content.
 *
 * In a build it only guards: `npm run build` has checked everything before. In `astro dev` it never
 * throws, because that would end the server; problems are printed, and shown on the page from the
 * collection `problems`.
 */
export function fromContent<T extends Entry>(name: string, selection: Selection<T>): Loader {
  return {
    name,
    async load(context) {
      if (process.env[WITHOUT_CONTENT] !== undefined) {
        context.store.clear();
        return;
      }
      const preview = context.watcher !== undefined;
      const content = await (current ??= loadContent(process.cwd(), requireSettings(), {
        preview,
      }));
      if (!context.watcher && !isSound(content)) throw new Error(report(content));
      const apply = (next: Content): void => {
        fill(context, { entries: selection.entries(next), keeps: selection.keeps?.(next) });
      };
      apply(content);
      if (context.watcher) {
        watch(context.watcher, content, context);
        listeners.add(apply);
      }
    },
  };
}

function fill(
  { store }: LoaderContext,
  { entries, keeps = [] }: { entries: readonly Entry[]; keeps?: readonly string[] | undefined },
): void {
  const gone = new Set(store.keys());
  for (const id of keeps) gone.delete(id);
  for (const entry of entries) {
    gone.delete(entry.id);
    const digest = entry.digest ?? JSON.stringify(entry);
    // `set` does nothing where the digest is what it was.
    const data = { ...entry } as Record<string, unknown>;
    const { id, filePath } = entry;
    store.set({ id, data, digest, ...(filePath !== undefined && { filePath }) });
  }
  for (const id of gone) store.delete(id);
}

let watched: LoaderContext['watcher'];

function watch(
  watcher: NonNullable<LoaderContext['watcher']>,
  first: Content,
  context: LoaderContext,
): void {
  // One watch serves all collections.
  if (watched === watcher) return;
  watched = watcher;
  listeners.clear();
  print(first, context);
  watcher.add('content');
  let timer: NodeJS.Timeout | undefined;
  const reload = async (): Promise<void> => {
    const loading = (current = loadContent(process.cwd(), requireSettings(), { preview: true }));
    const content = await loading;
    // A later change overtook this one: what it found is shown instead.
    if (loading !== current) return;
    print(content, context);
    for (const apply of listeners) apply(content);
  };
  watcher.on('all', (_event, path) => {
    if (!/[\\/]content[\\/]/.test(path)) return;
    clearTimeout(timer);
    // Editors save in several steps; a moment later the file is whole.
    timer = setTimeout(() => {
      reload().catch((error: unknown) => {
        context.logger.error(String(error));
      });
    }, 50);
  });
}

function print(content: Content, { logger }: LoaderContext): void {
  for (const problem of content.problems) {
    if (isError(problem)) logger.error(formatProblem(problem));
    else logger.warn(formatProblem(problem));
  }
}

function report({ problems }: Content): string {
  return problems.filter(isError).map(formatProblem).join('\n');
}
