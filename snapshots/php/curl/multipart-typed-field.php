<?php

declare(strict_types=1);

set_error_handler(function (int $severity, string $message): never {
    throw new ErrorException($message, severity: $severity);
});

$boundary = bin2hex(random_bytes(16));
$form = implode("\r\n", [
    "--$boundary",
    'Content-Disposition: form-data; name="metadata"',
    'Content-Type: application/json',
    '',
    '{"title": "Report", "tags": ["a"]}',
    "--$boundary",
    'Content-Disposition: form-data; name="file"; filename="report.pdf"',
    'Content-Type: application/pdf',
    '',
    file_get_contents('report.pdf'),
    "--$boundary--",
    '',
]);

$curl = curl_init('https://api.example.com/v1/documents');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_HTTPHEADER => ["content-type: multipart/form-data; boundary=$boundary"],
    CURLOPT_POSTFIELDS => $form,
    CURLOPT_RETURNTRANSFER => true,
]);

$body = curl_exec($curl);
if ($body === false) {
    fwrite(STDERR, curl_error($curl) . PHP_EOL);
    exit(1);
}
echo $body, PHP_EOL;

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    fwrite(STDERR, "HTTP $status" . PHP_EOL);
    exit(1);
}
