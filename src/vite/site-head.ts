import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** What the deck is told of the site that it is published on. */
export interface Site {
  /** where it is published, ending in a slash; undefined where nobody has said */
  readonly address?: string;
  /** the documents beside it: file name by what a link to it says */
  readonly documents: Readonly<Record<string, string>>;
}

/** The picture of the title slide, which `npm run site` takes. */
export const picture = { file: 'title.png', width: 1200, height: 675 } as const;

/** Icons of the deck on the screen of a phone or a computer, in assets/site/, by their width and height. */
const icons = [180, 512] as const;

const iconFile = (size: number) => `icon-${size}.png`;

/** Describes the deck to whoever shares, stores or installs its page: tags, a manifest, icons; links to the documents beside it. */
export function siteHead(site: Site): Plugin {
  let root = '';
  return {
    name: 'deck:site-head',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [...siteTags(html, site, surfacesOf(root)), ...documentLinks(site)],
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        const html = page?.type === 'asset' ? String(page.source) : '';
        const source = JSON.stringify(manifestOf(html, surfacesOf(root)), null, 2);
        this.emitFile({ type: 'asset', fileName: 'deck.webmanifest', source });
        for (const size of icons) {
          const file = iconFile(size);
          this.emitFile({ type: 'asset', fileName: file, source: readFileSync(join(root, 'assets/site', file)) });
        }
      },
    },
  };
}

/** The colour of the page in the light and in the dark theme. */
interface Surfaces {
  readonly light: string;
  readonly dark: string;
}

/** Tags for the head of a page. Address and picture are named in full or not at all: those who read them take nothing else. */
export function siteTags(html: string, { address }: Pick<Site, 'address'>, surfaces: Surfaces): HtmlTagDescriptor[] {
  const title = titleOf(html);
  const property = (name: string, content: string) => meta({ property: `og:${name}`, content });
  const located: HtmlTagDescriptor[] = address
    ? [
        { tag: 'link', attrs: { rel: 'canonical', href: address }, injectTo: 'head' },
        property('url', address),
        property('image', address + picture.file),
        property('image:width', String(picture.width)),
        property('image:height', String(picture.height)),
        property('image:alt', `The title slide: ${title}`),
        meta({ name: 'twitter:card', content: 'summary_large_image' }),
      ]
    : [];
  return [
    ...(['light', 'dark'] as const).map((scheme) =>
      meta({ name: 'theme-color', content: surfaces[scheme], media: `(prefers-color-scheme: ${scheme})` }),
    ),
    { tag: 'link', attrs: { rel: 'manifest', href: './deck.webmanifest' }, injectTo: 'head' },
    { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `./${iconFile(180)}` }, injectTo: 'head' },
    property('type', 'website'),
    property('title', title),
    property('description', descriptionOf(html)),
    ...located,
  ];
}

/** Links to the documents, at the end of the page; on the stage the help has them. */
export function documentLinks({ documents }: Pick<Site, 'documents'>): HtmlTagDescriptor[] {
  const links = Object.entries(documents).map(([words, file]) => ({ tag: 'a', attrs: { href: `./${file}` }, children: words }));
  return links.length > 0
    ? [{ tag: 'nav', attrs: { class: 'site-documents', 'aria-label': 'Documents' }, children: links, injectTo: 'body' }]
    : [];
}

function manifestOf(html: string, { light }: Surfaces): object {
  return {
    name: titleOf(html),
    short_name: titleOf(html).split(':')[0],
    description: descriptionOf(html),
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: light,
    theme_color: light,
    icons: icons.map((size) => ({ src: `./${iconFile(size)}`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' })),
  };
}

const meta = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'meta', attrs, injectTo: 'head' });

const titleOf = (html: string) => found(html, /<title>([^<]*)<\/title>/, 'a title');

const descriptionOf = (html: string) => found(html, /<meta name="description" content="([^"]*)"/, 'a description');

/** The colours that src/styles/tokens.css has for the page. */
function surfacesOf(root: string): Surfaces {
  const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
  const surface = (theme: string) =>
    found(tokens, new RegExp(`\\[data-theme="${theme}"\\] \\{[^}]*--surface: (#[0-9a-f]{6});`), `--surface of the theme ${theme}`);
  return { light: surface('light'), dark: surface('dark') };
}

function found(text: string, pattern: RegExp, what: string): string {
  const value = pattern.exec(text)?.[1];
  if (!value) throw new Error(`expected ${what}, got none`);
  return value;
}
