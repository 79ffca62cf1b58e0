/* global Page, wx, require */
const tools = require('../../utils/tools');

Page({
  data: {
    count: 0,
    shown: false,
    rows: [
      { id: 1, name: '甲' },
      { id: 2, name: '乙' },
    ],
    price: 3.14159,
    cardTitle: '卡片',
    events: [],
    typed: '',
  },
  lifecycle: [],
  onLoad: function (query) {
    this.lifecycle.push('load');
    this.setData({ greeting: tools.greet(query.name || '您'), query: query });
  },
  onShow: function () {
    this.lifecycle.push('show');
  },
  onReady: function () {
    this.lifecycle.push('ready');
  },
  onHide: function () {
    this.lifecycle.push('hide');
  },
  onUnload: function () {
    this.lifecycle.push('unload');
  },
  add: function () {
    this.setData({ count: this.data.count + 1 });
  },
  toggle: function () {
    this.setData({ shown: !this.data.shown });
  },
  addRow: function () {
    const id = this.data.rows.length + 1;
    this.setData({ ['rows[' + (id - 1) + ']']: { id: id, name: '丙' } });
  },
  rename: function () {
    this.setData({ 'rows[0].name': '改' });
  },
  tapRow: function (event) {
    this.setData({ tapped: event.currentTarget.dataset.id + ':' + event.target.dataset.part + ':' + event.mark.kind });
  },
  outer: function () {
    this.setData({ events: this.data.events.concat('outer') });
  },
  inner: function () {
    this.setData({ events: this.data.events.concat('inner') });
  },
  held: function () {
    this.setData({ events: this.data.events.concat('held') });
  },
  onPick: function (event) {
    this.setData({ picked: event.detail.value });
  },
  changeCard: function () {
    this.setData({ cardTitle: '新卡片' });
  },
  readCard: function () {
    const card = this.selectComponent('#card');
    this.setData({ picked: card ? card.data.title + '/' + card.data.seen : 'none' });
  },
  openItem: function () {
    wx.navigateTo({
      url: '/shop/pages/item/item?id=7',
      events: { answer: (value) => this.setData({ picked: value }) },
      success: (result) => result.eventChannel.emit('ask', { question: 42 }),
    });
  },
  load: function () {
    wx.request({
      url: 'https://api.fixture.test/hello?x=1',
      success: (reply) => this.setData({ reply: reply.statusCode + ' ' + reply.data.word }),
      fail: (error) => this.setData({ reply: error.errMsg }),
    });
  },
  onShareAppMessage: function (options) {
    return { title: '来看看', path: '/pages/home/home?from=' + options.from };
  },
  onPullDownRefresh: function () {
    this.setData({ refreshed: true });
    wx.stopPullDownRefresh();
  },
  throwError: function () {
    throw new Error('thrown in a tap');
  },
});
