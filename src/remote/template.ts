/** The page of a phone before it has received anything. */
export const template = `
<header class="remote-head">
  <h1 class="visually-hidden">Remote</h1>
  <p class="remote-place"><strong data-part="number"></strong> <span data-part="title"></span></p>
  <p class="remote-time"><span data-part="elapsed" role="timer"></span> <small data-part="total"></small></p>
</header>
<p class="remote-state" data-part="state" role="status"></p>
<section class="remote-notes" data-part="notes" aria-label="Notes" tabindex="0"></section>
<p class="remote-next"><strong>Next</strong> <span data-part="next"></span></p>
<div class="remote-pad" data-part="pad" role="img" aria-label="Pointer: hold and move here">Pointer: hold and move here</div>
<footer class="remote-buttons">
  <button type="button" data-action="previous">Back</button>
  <button type="button" data-action="next">Next</button>
</footer>
`;
