/** The path that a request asks for, decoded. `undefined` for an address that is none: anyone in the network may send one. */
export function requestPath(address = '/'): string | undefined {
  try {
    return decodeURI(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
