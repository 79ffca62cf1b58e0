/* global App */
App({
  globalData: { hidden: 0, shown: 0, errors: [], rejections: [] },
  onLaunch: function (options) {
    this.globalData.launch = options;
  },
  onShow: function () {
    this.globalData.shown += 1;
  },
  onHide: function () {
    this.globalData.hidden += 1;
  },
  onError: function (message) {
    this.globalData.errors.push(message);
  },
  onUnhandledRejection: function (event) {
    this.globalData.rejections.push(String(event.reason));
  },
});
