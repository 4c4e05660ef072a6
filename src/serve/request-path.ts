/** The path that a request asks for, decoded. `undefined` for an invalid address, which anyone in the network may send. */
export function requestPath(address = '/'): string | undefined {
  try {
    return decodeURI(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
