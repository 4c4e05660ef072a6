const help = `Usage: npm run bench -- [load] [motion] [paper] [speaker] [growth] [lighthouse]

  Measures what lies in dist/ beside a bare reveal.js and Chart.js deck of the same slides, all of it where no part is named, but for
  growth, which builds decks of 10 and 100 times the slides and takes many minutes, and lighthouse, which npm fetches from the network.
  Run "npm run build" first.`;

/** The command line of `npm run bench`. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  if (asked.includes('--help') || asked.includes('-h')) {
    console.log(help);
    return;
  }
  // the browser driver and the bundler take a while to load
  const { runBenches } = await import('./run-benches.ts');
  const missed = await runBenches(asked);
  if (missed > 0) throw new Error(`expected every ratio at or below its limit, got ${missed} above`);
}

main().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
