/* global Page */
Page({
  data: { taps: 0 },
  onTabItemTap: function (tab) {
    this.setData({ taps: this.data.taps + 1, tab: tab.text });
  },
});
