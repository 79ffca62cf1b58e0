import type { Role } from '@anxin/contracts';

export const ROLE_NAMES: Record<Role, string> = {
  'unit-head': '单位负责人',
  'unit-liaison': '单位联络员',
  'unit-union': '单位工会',
  'peer-counselor': '心理辅导员',
  expert: '专家',
  'union-staff': '工会干部',
  'union-admin': '工会管理员',
  'department-member': '成员单位联络人',
  operator: '运维',
};
