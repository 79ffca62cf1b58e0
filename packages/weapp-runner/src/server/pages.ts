/** The two HTML documents of the runner. Their scripts are the linked modules of `src/web`. */

const IMPORT_MAP = JSON.stringify({ imports: { 'glass-easel': '/__runner/glass-easel.js' } });

/** The phone. */
export const hostPage = (title: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="phone"></div>
<script type="module" src="/__runner/host.js"></script>
</body>
</html>
`;

/** One page of the mini-program, in an iframe of the phone. wxs needs its two global functions before templates. */
export const viewPage = (): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, user-scalable=no">
<script type="importmap">${IMPORT_MAP}</script>
</head>
<body>
<div id="page-placeholder"></div>
<script>
function getRegExp(source, flags) { return new RegExp(source, flags); }
function getDate() { return new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(arguments))))(); }
</script>
<script src="/__runner/templates.js"></script>
<script type="module" src="/__runner/view.js"></script>
</body>
</html>
`;
