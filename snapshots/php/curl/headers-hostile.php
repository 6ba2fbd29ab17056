<?php

declare(strict_types=1);

$curl = curl_init('https://api.example.com/v1/echo');
curl_setopt_array($curl, [
    CURLOPT_HTTPHEADER => [
        'x-hostile: \' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41',
        'x-percent: 100%25 %s',
        'x-semicolons: a;b; c="d, e"',
        'user-agent: my-app/1.0 (+https://example.com)',
        '!#$%&\'*+-.^_`|~: token characters',
    ],
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
