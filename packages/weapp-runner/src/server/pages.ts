/** The two HTML documents of the runner. Scripts are the compiled modules of `src/web`. */

const IMPORT_MAP = JSON.stringify({ imports: { 'glass-easel': '/__runner/glass-easel.js' } });

const preload = (modules: string[]): string =>
  modules.map((module) => `<link rel="modulepreload" href="/__runner/web/${module}">`).join('\n');

/** The phone. */
export const hostPage = (modules: string[], title: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<link rel="icon" href="data:,">
${preload(modules)}
</head>
<body>
<div id="phone"></div>
<script type="module" src="/__runner/web/host/main.js"></script>
</body>
</html>
`;

/** One page of the mini-program, in an iframe of the phone. wxs needs its two global functions before templates. */
export const viewPage = (modules: string[]): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, user-scalable=no">
<script type="importmap">${IMPORT_MAP}</script>
${preload(modules)}
</head>
<body>
<div id="page-placeholder"></div>
<script>
function getRegExp(source, flags) { return new RegExp(source, flags); }
function getDate() { return new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(arguments))))(); }
</script>
<script src="/__runner/templates.js"></script>
<script type="module" src="/__runner/web/view/main.js"></script>
</body>
</html>
`;

/** Entry of the logic thread. A worker has no preload: naming every module here fetches them side by side. */
export const logicEntry = (modules: string[]): string =>
  [...modules.filter((module) => module !== 'logic/main.js'), 'logic/main.js']
    .map((module) => `import '/__runner/web/${module}';`)
    .join('\n');
