/** Where the stage is in the window, in CSS pixels: as large as the window, but never taller than 4:3, as src/styles/tokens.css has it. */
export function stageBox(): { readonly top: number; readonly width: number; readonly height: number } {
  const height = Math.min(innerHeight, (innerWidth * 3) / 4);
  return { top: (innerHeight - height) / 2, width: innerWidth, height };
}
