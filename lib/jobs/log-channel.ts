/** Where a process says which job has new lines or has ended: the notice is the job's id. */
export const LOG_CHANNEL = 'job_log';
