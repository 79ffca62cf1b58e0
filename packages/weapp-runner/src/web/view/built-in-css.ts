/** Default look of the built-in components: WeChat's sizes and colours as far as they are known. */
export const BUILT_IN_CSS = `
html, body { margin: 0; padding: 0; -webkit-tap-highlight-color: transparent; }
html { height: 100%; }
body { min-height: 100%; -webkit-user-select: none; user-select: none; line-height: normal;
  font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
wx-page { display: contents; }
wx-view, wx-scroll-view, wx-swiper, wx-form, wx-radio-group, wx-checkbox-group, wx-cover-view, wx-movable-area,
wx-movable-view, wx-picker-view-column, wx-navigator, wx-web-view, wx-list-view, wx-grid-view,
wx-sticky-section, wx-sticky-header, wx-swiper-item, wx-page-container, wx-picker, wx-progress { display: block; }
wx-root-portal, wx-page-meta, wx-navigation-bar, wx-match-media { display: contents; }
wx-text, wx-span, wx-label { display: inline; }
wx-text { white-space: pre-line; }
wx-text[user-select], wx-text[selectable] { -webkit-user-select: text; user-select: text; }
[hidden] { display: none !important; }
wx-image, wx-cover-image { display: inline-block; overflow: hidden; width: 320px; height: 240px;
  background-repeat: no-repeat; background-size: 100% 100%; }
wx-cover-image { width: auto; height: auto; }
wx-button { display: block; position: relative; margin: 0 auto; padding: 0 14px; box-sizing: border-box; font-size: 18px;
  text-align: center; line-height: 2.55555556; border-radius: 5px; overflow: hidden; color: #000; background: #f8f8f8;
  -webkit-tap-highlight-color: transparent; cursor: pointer; }
wx-button::after { content: " "; position: absolute; top: 0; left: 0; width: 200%; height: 200%; transform: scale(.5);
  transform-origin: 0 0; box-sizing: border-box; border: 1px solid rgba(0,0,0,.2); border-radius: 10px; pointer-events: none; }
wx-button[type=primary] { color: #fff; background: #07c160; }
wx-button[type=warn] { color: #e64340; background: #f2f2f2; }
wx-button[plain] { color: #353535; background: transparent; border: 1px solid #353535; }
wx-button[plain]::after { display: none; }
wx-button[size=mini] { display: inline-block; line-height: 2.3; font-size: 13px; padding: 0 1.34em; }
wx-button[disabled] { color: rgba(0,0,0,.3); background: #f7f7f7; }
wx-button[loading]::before { content: "◌ "; }
wx-button.button-hover { filter: brightness(.9); }
wx-input, wx-textarea { display: block; overflow: hidden; text-overflow: clip; cursor: auto; }
wx-input { height: 1.4rem; min-height: 1.4rem; }
wx-textarea { width: 300px; height: 150px; }
wx-textarea[auto-height] { height: auto; min-height: 1.4em; }
wx-input > input, wx-textarea > textarea { display: block; width: 100%; height: 100%; border: 0; outline: 0; padding: 0; margin: 0;
  background: none; font: inherit; color: inherit; text-align: inherit; letter-spacing: inherit; box-sizing: border-box; resize: none;
  -webkit-user-select: text; user-select: text; }
wx-input > input::placeholder, wx-textarea > textarea::placeholder { color: var(--wx-placeholder-color, #808080); }
wx-textarea[auto-height] > textarea { field-sizing: content; height: auto; }
wx-scroll-view { width: 100%; overflow: hidden; }
wx-scroll-view[scroll-y] { overflow-y: auto; }
wx-scroll-view[scroll-x] { overflow-x: auto; }
wx-scroll-view[enable-flex] { display: flex; }
wx-scroll-view { scrollbar-width: none; }
wx-swiper { height: 150px; overflow: hidden; position: relative; }
.wx-swiper-track { display: flex; width: 100%; height: 100%; transition: transform .3s; }
wx-swiper[vertical] .wx-swiper-track { flex-direction: column; }
wx-swiper-item { flex: 0 0 100%; width: 100%; height: 100%; overflow: hidden; }
.wx-swiper-dots { position: absolute; bottom: 10px; left: 0; right: 0; display: flex; justify-content: center; gap: 8px; }
.wx-swiper-dots i { width: 8px; height: 8px; border-radius: 50%; background: rgba(0,0,0,.3); }
.wx-swiper-dots i.active { background: #000; }
wx-switch { display: inline-block; width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; position: relative;
  box-sizing: border-box; vertical-align: middle; }
wx-switch::after { content: ""; position: absolute; left: 1px; top: 1px; width: 30px; height: 30px; border-radius: 15px;
  background: #fff; box-shadow: 0 1px 3px rgba(0,0,0,.4); transition: transform .2s; }
wx-switch[checked] { background: var(--wx-control-color, #04be02); }
wx-switch[checked]::after { transform: translateX(20px); }
wx-checkbox, wx-radio { display: inline-block; vertical-align: middle; }
wx-checkbox::before, wx-radio::before { content: ""; display: inline-block; box-sizing: border-box; width: 24px; height: 24px; border: 1px solid #d1d1d1;
  border-radius: 3px; vertical-align: middle; margin-right: 5px; background: #fff; line-height: 22px; text-align: center; }
wx-radio::before { border-radius: 50%; }
wx-checkbox[checked]::before { content: "✓"; color: var(--wx-control-color, #09bb07); }
wx-radio[checked]::before { content: "✓"; color: #fff; background: var(--wx-control-color, #09bb07); border-color: transparent; }
wx-checkbox[disabled], wx-radio[disabled], wx-switch[disabled] { opacity: .5; }
wx-slider { display: flex; align-items: center; margin: 10px 18px; }
wx-slider > input { flex: 1; min-width: 0; accent-color: var(--wx-control-color, #04be02); }
wx-progress > .wx-progress-track { height: 6px; background: #ebebeb; overflow: hidden; }
wx-progress .wx-progress-bar { height: 100%; background: #09bb07; }
wx-canvas { display: block; width: 300px; height: 150px; position: relative; overflow: hidden; }
wx-canvas > canvas { width: 100%; height: 100%; display: block; }
wx-video { display: inline-block; width: 300px; height: 225px; background: #000; position: relative; overflow: hidden; }
wx-video > video, wx-web-view > iframe { width: 100%; height: 100%; border: 0; }
wx-web-view { position: fixed; inset: 0; }
wx-audio { display: inline-block; }
wx-rich-text { display: block; }
wx-icon { display: inline-block; line-height: 1; }
wx-navigator.navigator-hover { background: rgba(0,0,0,.1); opacity: .7; }
wx-picker-view { display: flex; height: 200px; position: relative; }
wx-picker-view-column { flex: 1; height: 100%; overflow-y: auto; scroll-snap-type: y mandatory; }
wx-movable-view { position: absolute; }
wx-page-container { position: fixed; inset: auto 0 0; z-index: 100; background: #fff; }
.wx-pull-down { display: none; justify-content: center; padding: 14px 0; color: #888; font-size: 12px; letter-spacing: 4px; }
.wx-pull-down.shown { display: flex; }
`;
