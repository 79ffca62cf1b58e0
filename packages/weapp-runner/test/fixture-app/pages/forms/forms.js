/* global Page */
Page({
  data: { text: '', slow: '', submitted: '', cities: ['靖安', '南昌', '九江'], city: 0, log: [] },
  onInput: function (event) {
    this.setData({ text: event.detail.value });
  },
  onUpper: function (event) {
    this.setData({ upper: event.detail.value.toUpperCase() });
  },
  onConfirm: function (event) {
    this.setData({ confirmed: event.detail.value });
  },
  onSwitch: function (event) {
    this.setData({ agreed: event.detail.value });
  },
  onBoxes: function (event) {
    this.setData({ boxes: event.detail.value.join('+') });
  },
  onRadio: function (event) {
    this.setData({ radio: event.detail.value });
  },
  onSlider: function (event) {
    this.setData({ level: event.detail.value });
  },
  onCity: function (event) {
    this.setData({ city: event.detail.value });
  },
  onDate: function (event) {
    this.setData({ date: event.detail.value });
  },
  onSubmit: function (event) {
    this.setData({ submitted: JSON.stringify(event.detail.value) });
  },
  onDisabled: function () {
    this.setData({ disabledTapped: true });
  },
});
