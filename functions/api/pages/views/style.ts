/** The one style sheet of all pages: system fonts (they carry every Vietnamese letter), no images, no script. */
export const style = `
:root {
  --ink: #1b2733; --soft: #55636f; --line: #d8dee4; --ground: #f4f6f8; --paper: #ffffff;
  --accent: #14508c; --accent-dark: #0e3d6c; --accent-pale: #e7f0f9;
  --late: #b3261e; --late-pale: #fdecea; --soon: #8a5300; --soon-pale: #fff4e0; --done: #1e6b3a; --done-pale: #e6f4ea;
  --radius: 8px;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; color: var(--ink); background: var(--ground);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
a { color: var(--accent); text-underline-offset: 2px; }
a:hover { color: var(--accent-dark); }
:focus-visible { outline: 3px solid #f2b134; outline-offset: 2px; border-radius: 4px; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .35rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .6rem; }
h3 { font-size: 1.02rem; line-height: 1.35; margin: 0 0 .3rem; }
p { margin: .4rem 0 .8rem; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: .5rem; top: .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 2; }
header.top { background: var(--accent-dark); color: #fff; }
header.top .inner, main, footer.foot { max-width: 1160px; margin: 0 auto; padding: 0 1.25rem; }
header.top .inner { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; min-height: 3.5rem; }
header.top a { color: #fff; text-decoration: none; }
header.top .brand { font-weight: 700; font-size: 1.15rem; letter-spacing: .01em; }
header.top .unit { color: #cfe0f1; font-size: .9rem; }
header.top nav { display: flex; flex-wrap: wrap; gap: .1rem; margin-left: auto; }
header.top nav a { padding: .55rem .75rem; border-radius: 6px; }
header.top nav a:hover, header.top nav a[aria-current] { background: rgba(255,255,255,.16); }
header.top nav a[aria-current] { font-weight: 600; }
main { overflow-wrap: anywhere; padding-top: 1.5rem; padding-bottom: 3rem; }
footer.foot { color: var(--soft); font-size: .875rem; padding-bottom: 2rem; }
.lead { color: var(--soft); max-width: 46rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.15rem; margin: 0 0 1rem; }
.card > h2:first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
.boxes { display: grid; gap: .75rem; grid-template-columns: repeat(4, 1fr); margin: 1rem 0 1.5rem; padding: 0; list-style: none; }
.boxes li { background: var(--paper); border: 1px solid var(--line); border-top: 4px solid var(--line); border-radius: var(--radius); padding: .75rem 1rem; }
.boxes strong { display: block; font-size: 1.8rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.boxes .done-on-time { border-top-color: var(--done); } .boxes .done-late { border-top-color: var(--soon); }
.boxes .open-in-time { border-top-color: var(--accent); } .boxes .open-overdue { border-top-color: var(--late); }
.boxes .open-overdue.some strong { color: var(--late); }
table { width: 100%; border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); }
caption { text-align: left; padding: 0 0 .4rem; color: var(--soft); font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem .75rem; border-bottom: 1px solid var(--line); }
th { font-size: .85rem; color: var(--soft); font-weight: 600; background: #fafbfc; }
td.day { white-space: nowrap; }
td.label { overflow-wrap: break-word; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr:last-child td { border-bottom: 0; }
.scroll { overflow-x: auto; }
.badge { display: inline-block; border-radius: 99px; padding: .08rem .6rem; font-size: .85rem; font-weight: 600; background: #e9edf1; color: #37444f; white-space: nowrap; }
.badge.overdue, .badge.open-overdue, .badge.failed, .badge.bounced, .badge.unknown, .badge.refused { background: var(--late-pale); color: var(--late); }
.badge.due-soon, .badge.done-late, .badge.suppressed, .badge.unsure, .badge.asked { background: var(--soon-pale); color: var(--soon); }
.badge.done, .badge.done-on-time, .badge.sent, .badge.published { background: var(--done-pale); color: var(--done); }
.badge.open-in-time, .badge.draft, .badge.planned, .badge.reading { background: var(--accent-pale); color: var(--accent); }
progress { display: block; width: 100%; height: .8rem; margin: .6rem 0; accent-color: var(--accent); }
.due { display: block; } small .due { display: inline; } .due small, small { color: var(--soft); font-size: .875rem; }
.muted { color: var(--soft); } .late { color: var(--late); font-weight: 600; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: .5rem 0; padding: .15rem 0 .15rem .9rem; border-left: 3px solid #b9c7d4; color: #33424f; white-space: pre-line; }
form.inline { display: inline; }
.preview-day { border-top: 1px solid var(--line); padding: .5rem 0; } .preview-day h2 { font-size: 1.02rem; margin: 0; } .preview-day ul { margin: .2rem 0; padding-left: 1.2rem; } .preview-day summary { padding: .15rem 0; min-height: 0; color: inherit; } .preview-day details[open] { margin-bottom: .5rem; }
fieldset.card { min-width: 0; } legend { font-weight: 700; padding: 0 .35rem; margin-left: -.35rem; } legend + label, legend + p { margin-top: 0; }
label { display: block; font-weight: 600; margin: .75rem 0 .25rem; }
label.choice { font-weight: 400; display: flex; gap: .5rem; align-items: flex-start; }
.hint { display: block; font-weight: 400; color: var(--soft); font-size: .9rem; }
input, select, textarea { display: block; font: inherit; font-weight: 400; color: inherit; width: 100%; max-width: 34rem; padding: .55rem .65rem; border: 1px solid #8b98a5; border-radius: 6px; background: #fff; }
input[type=checkbox], input[type=radio] { width: 1.15rem; height: 1.15rem; margin-top: .2rem; flex: none; }
input[type=file] { padding: .45rem; border-style: dashed; background: #fafbfc; }
input.address { max-width: 100%; font-family: ui-monospace, Consolas, monospace; font-size: .95rem; }
textarea { max-width: 100%; min-height: 7rem; }
.wrong { color: var(--late); font-weight: 600; margin: .3rem 0 .9rem; } td .wrong { margin-bottom: .3rem; } [aria-invalid=true] { border: 2px solid var(--late); }
.row { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: flex-end; } .row > div { flex: 1 1 11rem; }
button, .button { font: inherit; font-weight: 600; display: inline-block; cursor: pointer; color: #fff; background: var(--accent); border: 1px solid var(--accent); border-radius: 6px; padding: .55rem 1.1rem; margin: .6rem .4rem .2rem 0; text-decoration: none; min-height: 44px; }
button:hover, .button:hover { background: var(--accent-dark); color: #fff; }
button.quiet, .button.quiet { background: #fff; color: var(--accent); border-color: #b8c6d3; }
button.quiet:hover, .button.quiet:hover { background: var(--accent-pale); color: var(--accent-dark); }
button.small { min-height: 36px; padding: .2rem .7rem; margin: 0; font-size: .9rem; white-space: nowrap; }
ul.questions { list-style: none; padding: 0; } ul.questions li { display: flex; gap: .3rem 1rem; justify-content: space-between; align-items: flex-start; padding: .4rem 0; border-top: 1px solid #edd3a4; } ul.questions li > span { overflow-wrap: anywhere; } ul.questions li:has(:target) { box-shadow: inset 4px 0 0 #f2b134; padding-left: .75rem; }
.question { display: flex; gap: .3rem 1rem; justify-content: space-between; align-items: center; background: var(--soon-pale); border-radius: 6px; padding: .3rem .6rem; margin: .3rem 0; }
a.danger { color: var(--late); }
button.danger { background: #fff; color: var(--late); border-color: #e0b4b0; } button.danger:hover { background: var(--late-pale); }
.message { border-radius: var(--radius); padding: .8rem 1rem; margin: 0 0 1rem; border: 1px solid; background: var(--paper); }
.message.good { background: var(--done-pale); border-color: #b5dcc2; } .message.bad { background: var(--late-pale); border-color: #efb8b3; }
.message.note { background: var(--soon-pale); border-color: #edd3a4; }
.message > :first-child { margin-top: 0; } .message > :last-child { margin-bottom: 0; }
.split { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; }
.document { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; background: #fffdf8; border: 1px solid #e4dcc9; border-radius: var(--radius); padding: 1rem 1.25rem; font-family: "Times New Roman", "Liberation Serif", serif; white-space: pre-wrap; overflow-wrap: anywhere; }
.document h2 { font: 600 .9rem/1.4 system-ui, sans-serif; margin: 0 0 .75rem; color: var(--soft); white-space: normal; }
mark { background: #fff0b8; color: inherit; border-radius: 2px; } mark.heading { background: #dbe9f8; } mark.left-out { background: #fbdad7; }
mark a { color: inherit; text-decoration: none; } mark a:hover { text-decoration: underline; } .anchor:target { outline: 5px solid #f2b134; }
mark:has(.anchor:target) { outline: 3px solid #f2b134; background: #ffe48a; }
.document.whole { position: static; max-height: none; }
.assignment { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); margin: 0 0 1rem; }
.assignment > header { padding: .8rem 1rem; background: #fafbfc; border-bottom: 1px solid var(--line); border-radius: var(--radius) var(--radius) 0 0; }
.assignment ol, ol.tasks { list-style: none; margin: 0; padding: 0; }
.assignment li, ol.tasks li { padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
.assignment li:last-child, ol.tasks li:last-child { border-bottom: 0; }
.assignment li p { margin: 0 0 .3rem; }
:target > header, li:target { box-shadow: inset 4px 0 0 #f2b134; }
.tools { font-size: .9rem; display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.tools a { padding: .2rem 0; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0 1rem; padding: 0; list-style: none; }
.filters a { display: inline-block; padding: .4rem .85rem; border: 1px solid #b8c6d3; border-radius: 99px; background: #fff; text-decoration: none; }
.filters a[aria-current] { background: var(--accent); border-color: var(--accent); color: #fff; }
.task-card { background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--line); border-radius: var(--radius); padding: .9rem 1.1rem; margin: 0 0 .9rem; }
.task-card.overdue { border-left-color: var(--late); } .task-card.due-soon { border-left-color: #d08a1d; } .task-card.done { border-left-color: var(--done); }
.task-card p { margin: .25rem 0 .5rem; } .task-card > small { display: block; margin: .2rem 0; }
.card > h2:first-child, .card > input[type=hidden]:first-child + h2 { margin-top: 0; }
details > summary { cursor: pointer; color: var(--accent); padding: .35rem 0; min-height: 2rem; }
ol.history { padding-left: 1.2rem; } ol.history li { margin: .3rem 0; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; margin: .5rem 0 1rem; } dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; }
@media (max-width: 760px) {
  body { font-size: 17px; }
  header.top .inner { padding-top: .75rem; padding-bottom: .4rem; }
  header.top nav { margin-left: -.6rem; } header.top nav a { padding: .65rem .6rem; }
  .boxes { grid-template-columns: repeat(2, 1fr); }
  .split { grid-template-columns: minmax(0, 1fr); } .document { position: static; max-height: 70vh; }
  main { padding-left: 1rem; padding-right: 1rem; }
  table.stack, table.stack tbody, table.stack tr, table.stack td { display: block; }
  table.stack thead { position: absolute; left: -9999px; }
  table.stack tr { padding: .6rem .25rem; border-bottom: 1px solid var(--line); } table.stack tr:last-child { border-bottom: 0; }
  table.stack td { border: 0; padding: .2rem .75rem; } table.stack td.number { text-align: left; white-space: normal; }
  table.stack td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-size: .9rem; font-weight: 400; }
  dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: .5rem; }
  button, .button { width: 100%; text-align: center; margin-right: 0; } form.inline button { width: auto; }
}
@media print { header.top nav, form, .tools, .filters, .narrow, .next { display: none; } body { background: #fff; } }
`
