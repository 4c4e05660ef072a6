export async function startPrint(): Promise<void> {}
