/** The style sheet of the provider's pages. Contrast at least 4.5 : 1 in both schemes; targets at least 44 px high. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f6; --sheet: #fff; --ink: #1c2326; --quiet: #56626a; --line: #d6dbde;
  --accent: #0f5c6e; --accent-ink: #fff; --tint: #e8f1f3; --alarm: #a4262c; --alarm-tint: #fbeaea;
  font: 16px/1.5 'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181a; --sheet: #1d2326; --ink: #e9edef; --quiet: #a3afb5; --line: #384247;
    --accent: #7cc3d3; --accent-ink: #0d2a32; --tint: #22343a; --alarm: #ffb3ae; --alarm-tint: #3c2223;
  }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); min-height: 100vh; padding: clamp(1rem, 5vw, 3.5rem) 1rem; }
main { max-width: 60rem; margin: 0 auto; }
header { display: flex; gap: .875rem; align-items: center; margin-bottom: 1.5rem; }
.mark { fill: var(--accent); flex: none; }
.name { font-weight: 600; font-size: 1.0625rem; line-height: 1.35; }
.twin, .twin-inline { color: var(--quiet); font-size: .875rem; font-weight: 400; }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: clamp(1.25rem, 4vw, 2rem); }
.columns { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 52rem) { .columns { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); align-items: start; } }
h1 { font-size: 1.375rem; font-weight: 600; line-height: 1.3; }
h2 { font-size: 1.0625rem; font-weight: 600; }
form + p, h1 + p, h2 + p { margin-top: .25rem; }
label { display: block; font-weight: 500; margin: 1.125rem 0 .375rem; }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--sheet);
  border: 1px solid var(--quiet); border-radius: .5rem; }
button, .button { font: inherit; min-height: 2.75rem; border-radius: .5rem; cursor: pointer; }
.primary { display: inline-block; width: 100%; margin-top: 1.5rem; padding: .625rem 1rem; border: 0; text-align: center;
  background: var(--accent); color: var(--accent-ink); font-weight: 600; text-decoration: none; }
.primary .twin-inline { color: inherit; opacity: .85; }
.accounts { display: grid; gap: .5rem; margin-top: 1rem; }
.account { width: 100%; text-align: left; padding: .5rem .75rem; line-height: 1.4; font-size: .9375rem;
  color: inherit; background: transparent; border: 1px solid var(--line); }
.account strong { font-weight: 600; }
.account .twin { display: block; font-size: .8125rem; }
.line { display: flex; flex-wrap: wrap; gap: 0 .75rem; justify-content: space-between; align-items: baseline; }
.account:hover { background: var(--tint); border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.alarm { margin-top: 1rem; padding: .625rem .875rem; border-left: 4px solid var(--alarm); background: var(--alarm-tint);
  color: var(--alarm); border-radius: .25rem; }
.alarm .twin { color: inherit; }
.quiet { color: var(--quiet); font-size: .875rem; }
code { font: .875rem/1.4 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.narrow { max-width: 34rem; }
`;
