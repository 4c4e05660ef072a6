import { type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** Every file of the site, written in by src/vite/service-worker.ts. */
declare const __PRECACHED_FILES__: PrecacheEntry[];

/**
 * The service worker of the site: stores all files of one build and answers with them from then on, so that page, scripts and data are always of
 * the same build. A later build is stored beside them, and takes over when no window of the earlier one is open any more: this is what browsers
 * do where a worker does not ask for more. Every query leads to the one page.
 */
precacheAndRoute(__PRECACHED_FILES__, { ignoreURLParametersMatching: [/./] });
