// Each slide's own style sheet: with its file the look of a slide goes. A module of its own, since Vite puts what a glob finds before all
// other imports of a module, and index.css has to come first: it declares the order of the layers.
import.meta.glob('./slides/*.css', { eager: true });
