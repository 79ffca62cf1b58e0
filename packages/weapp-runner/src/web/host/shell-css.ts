/** Look of the phone around the pages. Sizes are those of WeChat on an iPhone. */
export const SHELL_CSS = `
html, body { margin: 0; height: 100%; overflow: hidden; background: #888; }
#phone { position: relative; overflow: hidden; margin: 0 auto; background: #fff; color: #000;
  font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
#phone.dark { background: #111; color: #e6e6e6; }
:where(#phone) button { font: inherit; color: inherit; border: 0; background: none; padding: 0; cursor: pointer; }
.status-bar { position: absolute; inset: 0 0 auto; z-index: 30; display: flex; align-items: center;
  justify-content: space-between; box-sizing: border-box; padding: 6px 26px 0; font-size: 15px; font-weight: 600; pointer-events: none; }
.status-bar .battery { width: 25px; height: 12px; border: 1px solid currentColor; border-radius: 4px; box-sizing: border-box; padding: 1px; }
.status-bar .battery::before { content: ""; display: block; width: 80%; height: 100%; background: currentColor; border-radius: 2px; }
.navigation { position: absolute; inset: 0 0 auto; z-index: 20; box-sizing: border-box; display: flex; align-items: center; justify-content: center; }
.navigation .title { font-size: 17px; font-weight: 600; max-width: 48%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.navigation .back { position: absolute; left: 0; width: 44px; height: 44px; }
.navigation .back::before { content: ""; display: block; width: 11px; height: 11px; margin-left: 18px;
  border: solid currentColor; border-width: 0 0 2px 2px; transform: rotate(45deg); }
.navigation .spinner { width: 16px; height: 16px; margin-right: 6px; border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%; }
.capsule { position: absolute; z-index: 31; box-sizing: border-box; display: flex; border: 1px solid rgba(0,0,0,.1);
  border-radius: 16px; background: rgba(255,255,255,.6); color: #000; }
.capsule.light { border-color: rgba(255,255,255,.25); background: rgba(0,0,0,.15); color: #fff; }
.capsule button { flex: 1; display: flex; align-items: center; justify-content: center; }
.capsule .menu::before { content: "•••"; letter-spacing: 1px; font-size: 11px; }
.capsule .close::before { content: ""; width: 8px; height: 8px; border: 4px solid currentColor; border-radius: 50%; outline: 1px solid; outline-offset: -8px; box-sizing: content-box; border-width: 2px; }
.capsule .close { border-left: 1px solid rgba(128,128,128,.25) !important; }
.pages { position: absolute; inset: 0; }
.pages iframe { position: absolute; left: 0; width: 100%; border: 0; visibility: hidden; background: #fff; }
.pages iframe.shown { visibility: visible; }
.tab-bar { position: absolute; inset: auto 0 0; z-index: 10; display: flex; box-sizing: border-box; border-top: 1px solid rgba(0,0,0,.1); }
.tab-bar.white { border-top-color: rgba(255,255,255,.1); }
.tab-bar button { position: relative; flex: 1; height: 49px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px; font-size: 10px; }
.tab-bar img { width: 27px; height: 27px; }
.tab-bar .words { font-size: 16px; }
.tab-bar .badge { position: absolute; top: 2px; left: 55%; min-width: 9px; padding: 0 5px; border-radius: 9px; background: #fa5151; color: #fff; font-size: 11px; line-height: 18px; }
.tab-bar .dot { position: absolute; top: 4px; left: 58%; width: 8px; height: 8px; border-radius: 4px; background: #fa5151; }
.home-indicator { position: absolute; z-index: 32; bottom: 8px; left: 50%; width: 134px; height: 5px; margin-left: -67px; border-radius: 3px; background: currentColor; pointer-events: none; }
.toast { position: absolute; z-index: 50; top: 42%; left: 50%; transform: translate(-50%, -50%); box-sizing: border-box; min-width: 120px; max-width: 260px;
  padding: 14px 18px; border-radius: 10px; background: rgba(17,17,17,.85); color: #fff; font-size: 15px; text-align: center; white-space: pre-wrap; }
.toast .icon { font-size: 32px; display: block; margin-bottom: 6px; }
.toast-mask { position: absolute; inset: 0; z-index: 49; }
.mask { position: absolute; inset: 0; z-index: 60; background: rgba(0,0,0,.6); display: flex; align-items: center; justify-content: center; }
.mask.bottom { align-items: flex-end; }
.dialog { width: 300px; border-radius: 12px; background: #fff; color: #1a1a1a; overflow: hidden; text-align: center; }
.dark .dialog, .dark .sheet { background: #2c2c2c; color: #e6e6e6; }
.dialog h2 { font-size: 17px; font-weight: 600; margin: 28px 24px 12px; }
.dialog p { font-size: 16px; line-height: 1.45; margin: 0 24px 28px; color: #666; white-space: pre-wrap; text-align: left; }
.dialog p:first-child { margin-top: 28px; color: inherit; }
.dark .dialog p { color: #aaa; }
.dialog input { width: 250px; box-sizing: border-box; margin: 0 0 24px; padding: 10px; font: inherit; border: 1px solid #ddd; border-radius: 6px; }
.dialog .actions { display: flex; border-top: 1px solid rgba(128,128,128,.2); }
.dialog .actions button { flex: 1; min-height: 54px; font-size: 17px; font-weight: 600; }
.dialog .actions button + button { border-left: 1px solid rgba(128,128,128,.2); }
.sheet { width: 100%; border-radius: 12px 12px 0 0; background: #fff; color: #1a1a1a; overflow: hidden; text-align: center; }
.sheet button, .sheet .line { display: block; width: 100%; min-height: 56px; font-size: 17px; border-bottom: 1px solid rgba(128,128,128,.15) !important; }
.sheet .line { font-size: 13px; color: #888; min-height: 0; padding: 16px; box-sizing: border-box; }
.sheet .cancel { border-top: 8px solid rgba(128,128,128,.12) !important; border-bottom: 0 !important; }
.sheet .wheels { display: flex; padding: 12px; gap: 8px; }
.sheet select { flex: 1; min-width: 0; height: 180px; font: inherit; border: 1px solid #ddd; border-radius: 6px; background: none; color: inherit; }
.errors { position: absolute; z-index: 90; inset: auto 0 0; max-height: 40%; overflow: auto; margin: 0; padding: 8px; background: #7a1212; color: #fff; font: 12px/1.4 monospace; white-space: pre-wrap; }
`;
