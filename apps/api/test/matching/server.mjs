// Kith as it is built, and nothing else, but that its parent may have other shares of the ranking tried. Only ever started by run.mjs.
const { RANKING } = await import('../../dist/similarity/ranking.js');

const chosen = { ...RANKING };
process.on('message', (shares) => {
  Object.assign(RANKING, chosen, shares);
  process.send({ tried: true });
});
await import('../../dist/main.js');
