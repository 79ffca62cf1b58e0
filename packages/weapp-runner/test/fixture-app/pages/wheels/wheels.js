/* global Page, wx */
Page({
  data: { years: [2024, 2025, 2026], chosen: [1], open: false, stages: [] },
  onWheel: function (event) {
    this.setData({ chosen: event.detail.value });
  },
  move: function () {
    const animation = wx.createAnimation({ duration: 0 });
    this.setData({ animation: animation.translateX(40).opacity(0.5).step().export() });
  },
  toggle: function () {
    this.setData({ open: !this.data.open });
  },
  stage: function (event) {
    this.setData({ stages: this.data.stages.concat(event.type) });
  },
});
