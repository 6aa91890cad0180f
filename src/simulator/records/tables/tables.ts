/** Every table that the simulated organisation has. */
import { ACCOUNT, CONTACT } from './customers.js';
import { ACTIVITY_PARTY, PHONE_CALL, TASK } from './activities.js';
import { ANNOTATION, INCIDENT, KNOWLEDGE_ARTICLE } from './service.js';
import { SYSTEM_USER } from './system-user.js';
import type { Entity } from '../entity.js';

export const ENTITIES: readonly Entity[] = [
  CONTACT,
  ACCOUNT,
  INCIDENT,
  PHONE_CALL,
  TASK,
  ACTIVITY_PARTY,
  ANNOTATION,
  SYSTEM_USER,
  KNOWLEDGE_ARTICLE,
];
