/* global Component */
Component({ options: { virtualHost: true } });
