export async function startHandout(): Promise<void> {}
