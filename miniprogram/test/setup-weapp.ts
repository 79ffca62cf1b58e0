import './setup';

process.env.TARO_ENV = 'weapp';
