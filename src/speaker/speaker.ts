export async function startSpeaker(): Promise<void> {}
