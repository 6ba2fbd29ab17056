<?php

declare(strict_types=1);

$curl = curl_init('https://api.example.com/v1/echo');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_HTTPHEADER => [
        'content-type: text/plain',
    ],
    CURLOPT_POSTFIELDS => "CRLF\r\nlone CR\rtab\tbell\u{7}escape\u{1b}[31mdelete\u{7f}next-line\u{85}separators\u{2028}\u{2029}bom\u{feff}bidi\u{202e}zero\u{200b}width\u{e0041}tag 1\u{7}2",
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
